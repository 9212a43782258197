// Package store keeps notes in memory.
package store

import "sync"

// Note is one note.
type Note struct {
	ID   int
	Text string
}

// Store is a list of notes.
type Store struct {
	mu    sync.Mutex
	notes []Note
}

// New returns a store with one note.
func New() *Store {
	return &Store{notes: []Note{{ID: 1, Text: "Buy milk"}}}
}

// All returns all notes.
func (s *Store) All() []Note {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Note(nil), s.notes...)
}

// Add adds a note.
func (s *Store) Add(text string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.notes = append(s.notes, Note{ID: len(s.notes) + 1, Text: text})
}
