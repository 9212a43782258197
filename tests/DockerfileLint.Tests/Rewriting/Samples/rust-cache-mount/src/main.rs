fn main() {
    let count: Vec<&str> = vec!["a", "b"];
    println!("{}", count.len());
}
