-- How many calls there are now, across hospitals, for the limit of them: amounts only, no row and no id.
create function calls_on_lines() returns table (begun bigint, talking bigint)
  language sql stable security definer set search_path = public as
$$
  select (select count(*) from attempt where ended_at is null),
         (select count(*) from call where ended_at is null and status = 'IN_PROGRESS')
$$;
