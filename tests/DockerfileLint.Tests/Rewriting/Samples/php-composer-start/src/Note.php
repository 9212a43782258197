<?php namespace Notes; class Note {}
