<?php require "inc/db.php"; echo "Hello";
