<?php
$redis = new Redis();
echo 'ready';
