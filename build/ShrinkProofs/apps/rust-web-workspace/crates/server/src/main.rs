use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::{env, fs, thread};

use router::Router;

fn main() {
    let address = env::var("STATUS_ADDR").unwrap_or_else(|_| "127.0.0.1:7000".to_string());
    let page = fs::read_to_string("assets/index.html").expect("assets/index.html");
    let router = Arc::new(Router::new(page));
    let listener = TcpListener::bind(&address).expect("address");
    println!("listening on {address}");
    for stream in listener.incoming().flatten() {
        let router = Arc::clone(&router);
        thread::spawn(move || serve(stream, &router));
    }
}

fn serve(mut stream: TcpStream, router: &Router) {
    let mut line = String::new();
    if BufReader::new(&stream).read_line(&mut line).is_err() {
        return;
    }
    let path = line.split(' ').nth(1).unwrap_or("/");
    let answer = router.answer(path);
    let _ = write!(
        stream,
        "HTTP/1.1 {} \r\nContent-Length: {}\r\n\r\n{}",
        answer.status,
        answer.text.len(),
        answer.text
    );
}
