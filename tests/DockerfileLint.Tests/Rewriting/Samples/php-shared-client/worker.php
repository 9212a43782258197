<?php require "vendor/autoload.php"; echo "work";
