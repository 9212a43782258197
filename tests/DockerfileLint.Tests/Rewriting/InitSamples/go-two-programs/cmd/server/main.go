package main

import "os/exec"

func main() {
	exec.Command("/app/bin/worker").Run()
}
