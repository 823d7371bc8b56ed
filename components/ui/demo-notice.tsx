/** Says on every page that what is shown is a demonstration, and which part of it is true. */
export const DemoNotice = () => (
  <aside aria-label="Demonstration" className="border-b border-hairline bg-attention-soft px-4 py-1 text-center text-sm text-attention">
    Demonstration: public facts of a real foundation to 2019; the rest is invented.
  </aside>
)
