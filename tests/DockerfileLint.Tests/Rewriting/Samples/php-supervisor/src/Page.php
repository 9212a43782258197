<?php namespace App; class Page { static function render() { return "page"; } }
