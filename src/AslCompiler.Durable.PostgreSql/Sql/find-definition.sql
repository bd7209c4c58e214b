SELECT text FROM definitions WHERE name = $1;
