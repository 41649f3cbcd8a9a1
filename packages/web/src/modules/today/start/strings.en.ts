export const en = {
  title: "Three steps, and the plan of your day is yours",
  hide: "Hide",
  hidden: "The first steps are hidden",
  of: (done: number, of: number) => `${done} of ${of}`,
  done: "Done",
  steps: {
    customers: { name: "Bring in five customers", hint: "From a file, or typed", action: "Import a file" },
    talk: { name: "Note a talk, or plan the next step", hint: "On a customer's page", action: "Choose a customer" },
    sale: { name: "Write down what may be sold", hint: "An opportunity or an order", action: "New opportunity" },
  },
};
