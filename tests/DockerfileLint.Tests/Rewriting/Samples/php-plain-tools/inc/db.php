<?php $db = null;
