"""Prints how many entities, activities and relations python3-prov reads."""
import sys
from prov.model import ProvActivity, ProvDocument, ProvEntity, ProvRelation

document = ProvDocument.deserialize(sys.argv[1]).unified()
for kind in (ProvEntity, ProvActivity, ProvRelation):
    print(len(list(document.get_records(kind))))
