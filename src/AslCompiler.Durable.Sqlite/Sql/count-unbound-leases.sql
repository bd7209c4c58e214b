SELECT COUNT(*) FROM nodes WHERE lease_until NOT BETWEEN $earliest AND $latest;
