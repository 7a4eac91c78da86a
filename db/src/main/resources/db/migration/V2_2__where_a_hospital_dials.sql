-- Where a hospital dials, and which kinds of lines: its own country's mobile and fixed lines unless it says otherwise.
-- Premium-rate, shared-cost and satellite numbers have no name here: they are never dialed.
alter table hospital
  add column dialing_countries text check (dialing_countries ~ '^[A-Z]{2}( [A-Z]{2})*$'),
  add column dialing_kinds     text not null default 'MOBILE FIXED_LINE' check (dialing_kinds ~ '^(MOBILE|FIXED_LINE|VOIP)( (MOBILE|FIXED_LINE|VOIP))*$');
