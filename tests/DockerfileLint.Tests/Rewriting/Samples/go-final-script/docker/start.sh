#!/bin/sh
. ./defaults.env
exec ./server
