/** Other modules may react to these; their fields are a promise to them. */
export type BookingMade = { type: "booking.made"; id: string; customerId: string; appointmentId: string };
export type BookingCancelled = { type: "booking.cancelled"; id: string; customerId: string };
