-- Somebody wants a call to end before it does so by itself. On record before the carrier is asked, so that whoever hears of the
-- end knows why, and a carrier that cannot be reached is asked again.
alter table call
  add column stop_wish      text check (stop_wish in ('CANCEL', 'HANG_UP')),
  add column stop_wished_by text,
  add column stop_wished_at timestamptz,
  add constraint stop_wish_whole check ((stop_wish is null) = (stop_wished_by is null) and (stop_wish is null) = (stop_wished_at is null));
