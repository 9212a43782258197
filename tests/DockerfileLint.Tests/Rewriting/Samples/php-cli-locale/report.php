<?php
setlocale(LC_ALL, 'de_DE.UTF-8');
echo strftime('%A'), PHP_EOL;
