package main

func Hello() string { return "hi" }
