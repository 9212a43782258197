fn main() {
    std::fs::write("/backup/state", "x").unwrap();
}
