mkdir -p data web/dist log __pycache__
for file in data/schema.sqlite3 web/dist/app.js log/format.log; do echo "$file" > "$file"; done
head -c 1000000 /dev/zero > __pycache__/app.cpython-311.pyc
printf '__pycache__/\n' > .gitignore
git init -q -b main .
git add .
export GIT_AUTHOR_DATE=2020-01-01T00:00:00Z GIT_COMMITTER_DATE=2020-01-01T00:00:00Z
git -c user.name=a -c user.email=a@example.com commit -q -m first
