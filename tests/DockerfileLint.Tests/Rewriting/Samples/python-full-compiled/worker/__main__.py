import subprocess
import psycopg2


def revision():
    return subprocess.check_output(['git', 'rev-parse', 'HEAD'])
