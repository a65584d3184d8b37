"""Density of SIRENE groups over Asclépios against Centre-Val de Loire, from the source files alone.

python3 tests/golden/sirene.py ../shared/data > tests/golden/sirene.csv
"""

import csv
import sys
from fractions import Fraction

GROUPS = [
    "generaliste",
    "autre_specialiste",
    "dentiste",
    "infirmiers",
    "reeducateur_podologue",
    "analyse_medicale",
]
# the shipped perimeter: two EPCI and two communes
EPCI = {"200043065", "243700820"}
COMMUNES = {"41151", "41051"}


def rows(name):
    with open(f"{sys.argv[1]}/{name}", encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


communes = rows("communes-2026.csv")
people = {row["code"]: int(row["population_municipale"]) for row in communes if row["population_municipale"]}
extent = {row["code"] for row in communes if row["region"] == "24"}
territory = {row["code"] for row in communes if row["epci_siren"] in EPCI} | COMMUNES
sirene = rows("sirene-sante-2019.csv")


def count(places, group):
    return sum(int(row[group]) for row in sirene if row["code_2026"] in places)


def population(places):
    return sum(people[code] for code in places)


print("group,territory_establishments,territory_people,extent_establishments,extent_people,index")
for group in GROUPS:
    here, everywhere = count(territory, group), count(extent, group)
    index = 100 * Fraction(here, population(territory)) / Fraction(everywhere, population(extent))
    print(group, here, population(territory), everywhere, population(extent), f"{float(index):.9f}", sep=",")
