-- Calls whose sound runs through us: what a call's line does now, how often a stream was begun, and why it is none any more.
alter table call
  add column mode text not null default 'GATHER' check (mode in ('GATHER', 'STREAM')),
  add column streams int not null default 0 check (streams >= 0),
  add column fallback text,
  add column leave_taken boolean not null default false,
  add constraint a_fallback_is_to_gather check (fallback is null or mode = 'GATHER');

-- What opens one stream of one call, once, within seconds. Found by its hash; the secret itself is sealed, only until it is used, so that a
-- webhook that comes twice is answered with the same bytes.
create table stream_token (
  id                  uuid primary key,
  hospital_id         uuid not null references hospital,
  call_id             uuid not null references call,
  line_id             uuid not null references phone_line,
  stream              int not null check (stream > 0),
  token_hash          bytea not null unique,
  secret_sealed       bytea,
  expires_at          timestamptz not null,
  used_at             timestamptz,
  unique (call_id, stream),
  constraint used_is_forgotten check (used_at is null or secret_sealed is null)
);
create index stream_token_expired on stream_token (hospital_id, expires_at);
alter table stream_token enable row level security;
create policy own_hospital on stream_token using (hospital_id = current_hospital()) with check (hospital_id = current_hospital());
grant select, insert, update, delete on stream_token to ${app_role};

-- who comes with a token says nothing of a hospital: ids only, as for lines and keys
create function hospital_of_stream_token(hash bytea) returns table (hospital_id uuid, token_id uuid)
  language sql stable security definer set search_path = public as
$$ select t.hospital_id, t.id from stream_token t where t.token_hash = hash and t.used_at is null $$;
