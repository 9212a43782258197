<?php

final class HomeTest extends PHPUnit\Framework\TestCase
{
}
