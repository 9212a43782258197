<?php
while ($line = fgets(STDIN)) {
    echo strrev(trim($line)), "\n";
}
