import Delivery
print("x")
