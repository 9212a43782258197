<?php
require 'vendor/autoload.php';
echo Example\Clock::HOURS, "\n";
