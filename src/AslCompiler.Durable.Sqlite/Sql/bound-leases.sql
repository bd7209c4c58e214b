UPDATE nodes SET lease_until = MAX($earliest, MIN($latest, lease_until)) WHERE lease_until NOT BETWEEN $earliest AND $latest;
