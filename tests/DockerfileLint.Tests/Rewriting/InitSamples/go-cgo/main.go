package main
import ("database/sql"; _ "github.com/mattn/go-sqlite3"; "os/exec")
func main() { sql.Open("sqlite3", "/data/db.sqlite"); exec.Command("git", "log").Run() }
