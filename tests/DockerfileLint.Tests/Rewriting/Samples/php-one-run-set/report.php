<?php
$zip = new ZipArchive();
echo 'ready';
