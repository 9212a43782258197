FROM python:3.14
RUN python -m pip install [|flask|] && python3 -m pip install --no-cache-dir flask==3.1 && python setup.py install flask
