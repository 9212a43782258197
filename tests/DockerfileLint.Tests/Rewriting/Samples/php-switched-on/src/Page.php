<?php namespace Acme; class Page { public function text(): string { return "open"; } }
