<?php
require 'vendor/autoload.php';
echo shell_exec('git log --oneline');
