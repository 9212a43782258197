fn main() {
    let page = std::fs::read_to_string("static/index.html").unwrap();
    println!("{page}");
}
