FROM [|python|]
RUN pip install flask
