package main

import "os/exec"

func main() { exec.Command("dot", "-V").Run() }
