<?php
$image = imagecreatetruecolor(10, 10);
imagejpeg($image);
