#!/bin/sh
echo '{"a": 1}' | jq .a
