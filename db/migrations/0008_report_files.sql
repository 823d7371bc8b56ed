UPDATE settings SET version = version WHERE 0;
