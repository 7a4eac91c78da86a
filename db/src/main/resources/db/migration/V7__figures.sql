-- How much of what there is, across hospitals, for operators: amounts only, no row and no id.
create function figures_now() returns table (figure text, amount double precision)
  language sql stable security definer set search_path = public as
$$
  select 'calls_' || lower(status), count(*)::float8 from call where ended_at is null group by status
  union all
  select 'alerts_' || lower(severity) || '_' || lower(state), count(*)::float8
    from alert where resolved_at is null group by severity, state
  union all
  select 'urgent_late_seconds', coalesce(extract(epoch from max(now() - acknowledge_by)), 0)::float8
    from alert where resolved_at is null and state = 'NEW' and severity = 'URGENT' and acknowledge_by < now()
  union all
  select 'follow_ups_overdue', count(*)::float8 from follow_up where done_at is null and due_at < now()
  union all
  select 'jobs_due', count(*)::float8 from scheduled_tasks where execution_time < now() and not picked
  union all
  select 'jobs_oldest_due_seconds', coalesce(extract(epoch from max(now() - execution_time)), 0)::float8
    from scheduled_tasks where execution_time < now() and not picked
  union all
  select 'jobs_failing', count(*)::float8 from scheduled_tasks where consecutive_failures > 0
$$;
