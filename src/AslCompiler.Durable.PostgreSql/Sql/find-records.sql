-- After a connection was lost in mid-commit: which records came through.
SELECT j.execution
FROM unnest($1::uuid[], $2::bigint[], $3::bigint[]) AS a (id, sequence, epoch)
JOIN journal j ON j.execution = a.id AND j.sequence = a.sequence AND j.epoch = a.epoch;
