/**
 * Whether the wait `w` of a ticket's state is where it stands: work of people and machines, and events that the flow itself rests at; not the
 * clocks and boundary events that stand by. Used by the list's filter and by the figures, so that a count opens as many tickets as it says.
 */
export const STANDS = `coalesce(w.value ->> 'purpose', 'catch') = 'catch'`;
