SELECT text FROM definitions WHERE name = $name;
