-- How long the carrier says it lasted and what it charged. The price comes later, or never; a positive amount is what we pay.
alter table attempt
  add column lasted_seconds int check (lasted_seconds >= 0),
  add column price          numeric(12, 5),
  add column currency       text check (currency ~ '^[A-Z]{3}$'),
  add column price_state    text not null default 'AWAITED' check (price_state in ('AWAITED', 'KNOWN', 'UNKNOWN')),
  add constraint price_whole check ((price is null) = (currency is null) and (price_state = 'KNOWN') = (price is not null));
