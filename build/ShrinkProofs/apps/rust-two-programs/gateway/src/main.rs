use std::process::Command;

fn main() {
    let output = Command::new("helper").arg("7").output().expect("helper");
    print!("helper says {}", String::from_utf8_lossy(&output.stdout));
    std::thread::sleep(std::time::Duration::from_secs(60));
}
