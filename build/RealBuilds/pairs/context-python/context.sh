mkdir -p .git .venv/lib __pycache__ .pytest_cache
head -c 3000000 /dev/zero > .git/pack
head -c 2500000 /dev/zero > .venv/lib/big.so
echo 'home = /usr/bin' > .venv/pyvenv.cfg
head -c 100000 /dev/zero > __pycache__/app.cpython-311.pyc
echo x > .pytest_cache/README.md
echo x > debug.log
