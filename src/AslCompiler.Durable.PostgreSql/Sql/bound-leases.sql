UPDATE nodes SET lease_until = greatest($1, least($2, lease_until)) WHERE lease_until NOT BETWEEN $1 AND $2;
