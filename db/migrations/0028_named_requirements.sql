CREATE INDEX `requirements_named` ON `requirements` (`responsible_person_id`,`responsible_contact_id`) WHERE responsible_person_id IS NOT NULL OR responsible_contact_id IS NOT NULL;
