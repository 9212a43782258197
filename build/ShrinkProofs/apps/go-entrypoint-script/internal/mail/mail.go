// Package mail writes mails into the spool.
package mail

import (
	"fmt"
	"os"
	"path/filepath"
)

// Mail is one mail.
type Mail struct {
	From, To, Subject string
}

// Save writes it into a folder.
func (m Mail) Save(folder string) (string, error) {
	path := filepath.Join(folder, m.To+".eml")
	text := fmt.Sprintf("From: %s\nTo: %s\nSubject: %s\n", m.From, m.To, m.Subject)
	return path, os.WriteFile(path, []byte(text), 0o644)
}
